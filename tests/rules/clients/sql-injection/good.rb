User.where("name = ?", params[:name])
User.where(name: name).order(:name)
User.where("id = #{id.to_i}")
User.where "id = #{id.to_i}"
connection.execute("DELETE FROM users WHERE id = #{connection.quote(id)}")
query = "SELECT id FROM users WHERE id = " + id.to_i.to_s
query = "SELECT id FROM users WHERE name = '%s'" % sanitize(name)
puts "selected #{name} from the list"

class Posts < ApplicationRecord
  def sorted(key)
    column = case key
             when 'a' then 'alpha'
             else 'beta'
             end
    Post.order("#{column} desc")
    way = key == 'up' ? 'ASC' : 'DESC'
    connection.execute("SELECT id FROM posts ORDER BY id #{way}")
    count = Integer(key)
    connection.execute("SELECT id FROM posts LIMIT #{count}")
    pool.execute("task #{key}")
    table = params[:table]
    table = 'posts'
    connection.execute("SELECT id FROM #{table}")
  end
end
