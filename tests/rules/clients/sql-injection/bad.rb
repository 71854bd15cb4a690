User.where("name = '#{params[:name]}'") # expect
User.where "name = '#{name}'" # expect
User.where(account: account).order("#{params[:sort]} desc") # expect
User.find_by_sql("SELECT id FROM users WHERE name = '#{name}'") # expect
connection.execute("DELETE FROM users WHERE id = #{id}") # expect
query = "SELECT id FROM users WHERE id = " + params[:id] # expect
query = "SELECT id FROM users WHERE id = '%s'" % params[:id] # expect

class Users < ApplicationRecord
  scope :named, ->(name) { where("name = '#{name}'") } # expect

  def text_for(name)
    "SELECT id FROM users WHERE name = '#{name}'"
  end

  def run(name)
    connection.select_all(text_for(name)) # expect
    text = <<~SQL
      SELECT id FROM users WHERE name = '#{name}'
    SQL
    connection.execute(text) # expect
    more = "SELECT id FROM users WHERE 1 = 1"
    more << " AND name = '#{name}'"
    connection.exec_query(more) # expect
    last = "SELECT id FROM users WHERE 1 = 1"
    last += " AND name = '#{name}'" if name
    connection.execute(last) # expect
    Post.order(params[:sort]) # expect
  end
end
